import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { newKey } from '../../lib/newKey.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { type ImportReport, importMembers } from './importMembers.ts'
import { uploadList } from './uploadList.ts'
import './ListInput.css'

interface Trouble {
  readonly messages: readonly { readonly message: string }[]
  readonly failure?: CombinedError
}

/** Takes the list as a file (chosen or dropped) or as pasted cells, and asks the service what would become of it. */
export function ListInput({ onRead }: { onRead: (uploadId: string, report: ImportReport) => void }) {
  const { language } = useLanguage()
  const text = texts[language]
  const [{ fetching }, preview] = useMutation(importMembers)
  const [trouble, setTrouble] = useState<Trouble>({ messages: [] })
  const read = async (bytes: Blob, name: string) => {
    const upload = await uploadList(bytes, name, language)
    if ('trouble' in upload) return setTrouble({ messages: [{ message: text.trouble[upload.trouble] }] })
    const input = { uploadId: upload.uploadId, dryRun: true, errorPolicy: 'REJECT_FAILED_ROWS' as const }
    const { data, error } = await preview({ input: { ...input, idempotencyKey: newKey() } })
    const answer = data?.importMembers
    setTrouble({ messages: answer?.userErrors ?? [], ...(error ? { failure: error } : {}) })
    if (answer?.report) onRead(upload.uploadId, answer.report)
  }
  return (
    <>
      <div className="list-input">
        <FileInput onFile={(file) => read(file, file.name)} />
        <PasteInput onText={(pasted) => read(new Blob([pasted]), text.pastedName)} />
      </div>
      <div role="status">{fetching && <p>{text.reading}</p>}</div>
      <UserErrors errors={trouble.messages} />
      {trouble.failure && <FailureNotice error={trouble.failure} />}
    </>
  )
}

function FileInput({ onFile }: { onFile: (file: File) => void }) {
  const text = texts[useLanguage().language]
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    <section
      className={`card stack-tight drop-zone ${over ? 'drop-zone-over' : ''}`}
      aria-labelledby="list-file"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="list-file">{text.file}</h2>
      <p>{text.fileHint}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-label={text.choose}
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file) onFile(file)
        }}
      />
      <div>
        <Button variant="primary" onClick={() => input.current?.click()}>
          {text.choose}
        </Button>
      </div>
      <p className="soft">{text.drop}</p>
      <ColumnHelp />
    </section>
  )
}

function PasteInput({ onText }: { onText: (text: string) => void }) {
  const text = texts[useLanguage().language]
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onText(String(new FormData(event.currentTarget).get('list')))
  }
  return (
    <form className="card stack-tight" onSubmit={submit}>
      <h2>{text.paste}</h2>
      <Field label={text.cells} hint={text.pasteHint}>
        {(control) => <textarea {...control} name="list" required spellCheck={false} />}
      </Field>
      <div>
        <Button type="submit">{text.check}</Button>
      </div>
    </form>
  )
}

function ColumnHelp() {
  const text = texts[useLanguage().language]
  return (
    <details>
      <summary className="summary">{text.columns}</summary>
      <p>{text.columnsHint}</p>
    </details>
  )
}

const texts = bilingual({
  de: {
    file: 'Als Datei',
    fileHint:
      'In Excel: „Datei“, „Speichern unter“, Dateityp „CSV“. Umlaute und Trennzeichen erkennt das Programm selbst.',
    choose: 'Datei auswählen',
    drop: 'Oder ziehen Sie die Datei auf dieses Feld.',
    paste: 'Oder einfügen',
    cells: 'Kopierte Zellen',
    pasteHint: 'In Excel die Tabelle mit den Überschriften markieren, kopieren und hier einfügen',
    check: 'Eingefügtes prüfen',
    pastedName: 'eingefügt.txt',
    reading: 'Die Liste wird gelesen …',
    columns: 'Welche Spalten werden gelesen?',
    columnsHint:
      'Nötig sind Betriebsnummer, Firma und Gewerk. Gelesen werden außerdem Vorname, Nachname, Ort oder Landkreis, E-Mail, Telefon, Größe und „Mitglied seit“. Mehrere Gewerke trennen Sie mit Komma oder Schrägstrich. Hat ein Betrieb mehrere Personen, bekommt jede eine eigene Zeile mit derselben Betriebsnummer. Andere Spalten bleiben unbeachtet.',
    trouble: {
      tooLarge: 'Die Datei ist zu groß. Teilen Sie sie in mehrere kleinere auf.',
      signedOut: 'Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich neu an.',
      unreachable: 'Der Server ist gerade nicht zu erreichen. Bitte versuchen Sie es gleich noch einmal.',
      refused:
        'Diese Datei konnte nicht angenommen werden. Bitte speichern Sie sie in Excel als CSV und versuchen Sie es noch einmal.',
    },
  },
  en: {
    file: 'As a file',
    fileHint: 'In Excel: “File”, “Save as”, file type “CSV”. The program recognises encoding and separators by itself.',
    choose: 'Choose a file',
    drop: 'Or drop the file here.',
    paste: 'Or paste it',
    cells: 'Copied cells',
    pasteHint: 'In Excel select the table with its headings, copy it and paste it here',
    check: 'Check what was pasted',
    pastedName: 'pasted.txt',
    reading: 'Reading the list …',
    columns: 'Which columns are read?',
    columnsHint:
      'Needed are member number, firm and trade. Given name, family name, district, e-mail, telephone, size and “member since” are read as well. Separate several trades by comma or slash. Where a firm has several people, each has a row of its own with the same number. Other columns are left alone.',
    trouble: {
      tooLarge: 'The file is too large. Split it into several smaller ones.',
      signedOut: 'Your session is over. Please sign in again.',
      unreachable: 'The server cannot be reached right now. Please try again in a moment.',
      refused: 'This file could not be accepted. Please save it in Excel as CSV and try again.',
    },
  },
})
