/** A sentence for people, German and its English twin. */
export interface Text {
  readonly de: string
  readonly en: string
}
