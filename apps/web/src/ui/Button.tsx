import type { ComponentProps } from 'react'
import './Button.css'

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: 'primary' | 'plain'
}

/** A button; it does nothing to a form around it unless its type says so. */
export function Button({ variant = 'plain', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${variant} ${className}`} />
}
