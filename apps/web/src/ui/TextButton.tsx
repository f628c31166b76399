import type { ComponentProps } from 'react'
import './TextButton.css'

/** A button that looks like a word of the text: for what is done now and then beside something bigger. */
export function TextButton({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button {...rest} type="button" className={`text-button ${className}`} />
}
