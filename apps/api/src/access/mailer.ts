import type { Transporter } from 'nodemailer'

/** A letter in plain text. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Whatever carries letters. */
export interface Mailer {
  /** Rejects when the letter could not be handed over. */
  send(mail: Mail): Promise<void>
}

/**
 * Sends through a mail server.
 * @param url smtp://user:password@host:587 or smtps://…
 * @param from the sender, such as "Tafelrunde <netzwerk@kammer.example>"
 */
export function smtpMailer(url: string, from: string): Mailer {
  let transport: Transporter | undefined
  return {
    async send(mail) {
      // Loaded here and not above: most hours send no letter.
      transport ??= (await import('nodemailer')).createTransport(url)
      await transport.sendMail({ from, ...mail })
    },
  }
}

/** Without a mail server letters are printed. */
export function printMailer(print: (text: string) => void): Mailer {
  return {
    async send({ to, subject, text }) {
      print(`\n--- ${subject} → ${to}\n${text}\n---\n`)
    },
  }
}
