import { spellingKey } from './spelling.ts'

/** A district (Landkreis) or a city that is none (kreisfreie Stadt) of the region Braunschweig-Lüneburg-Stade. */
export interface District {
  /** Official key of municipalities (AGS), five digits. */
  readonly ags: string
  readonly name: string
  readonly kind: 'city' | 'county'
  /** Letters on the number plates: 'BS'. */
  readonly plate: string
  readonly seat: string
  readonly part: 'Süd' | 'Nord'
  /** Estimated share of the region's firms; all sum to about 1. */
  readonly weight: number
}

/** The 16 districts and 3 cities in the order of their keys. */
export const districts: readonly District[] = `
03101 | Braunschweig | city | BS | Braunschweig | Süd | 0.0772
03102 | Salzgitter | city | SZ | Salzgitter | Süd | 0.0323
03103 | Wolfsburg | city | WOB | Wolfsburg | Süd | 0.0385
03151 | Gifhorn | county | GF | Gifhorn | Süd | 0.0547
03153 | Goslar | county | GS | Goslar | Süd | 0.0422
03154 | Helmstedt | county | HE | Helmstedt | Süd | 0.0283
03157 | Peine | county | PE | Peine | Süd | 0.0417
03158 | Wolfenbüttel | county | WF | Wolfenbüttel | Süd | 0.0370
03351 | Celle | county | CE | Celle | Nord | 0.0676
03352 | Cuxhaven | county | CUX | Cuxhaven | Nord | 0.0748
03353 | Harburg | county | WL | Winsen (Luhe) | Nord | 0.0961
03354 | Lüchow-Dannenberg | county | DAN | Lüchow (Wendland) | Nord | 0.0183
03355 | Lüneburg | county | LG | Lüneburg | Nord | 0.0695
03356 | Osterholz | county | OHZ | Osterholz-Scharmbeck | Nord | 0.0430
03357 | Rotenburg (Wümme) | county | ROW | Rotenburg (Wümme) | Nord | 0.0618
03358 | Heidekreis | county | HK | Bad Fallingbostel | Nord | 0.0531
03359 | Stade | county | STD | Stade | Nord | 0.0772
03360 | Uelzen | county | UE | Uelzen | Nord | 0.0349
03361 | Verden | county | VER | Verden (Aller) | Nord | 0.0518
`
  .trim()
  .split('\n')
  .map(readLine)

/**
 * The district meant by an AGS ('03353'; Excel's '3353' too), a name ('Landkreis Harburg', 'LK Harburg', 'Rotenburg'), a seat
 * or a number plate; undefined when it is none of the region.
 */
export function district(agsOrName: string): District | undefined {
  const key = spellingKey(agsOrName.replace(/\b(landkreis|kreis|kreisfreie stadt|stadt|lk|lkr)\b\.?/gi, ''))
  return districts.find((candidate) => namesOf(candidate).includes(key))
}

function namesOf({ ags, name, plate, seat }: District): string[] {
  const bare = (text: string) => text.replace(/\(.*\)/, '')
  return [ags, ags.replace(/^0/, ''), name, bare(name), plate, seat, bare(seat)].map(spellingKey)
}

function readLine(line: string): District {
  const [ags, name, kind, plate, seat, part, weight] = line.split(' | ') as [string, ...string[]]
  return {
    ags,
    name: name as string,
    kind: kind as District['kind'],
    plate: plate as string,
    seat: seat as string,
    part: part as District['part'],
    weight: Number(weight),
  }
}
