/** A member list as German Excel writes it, invented, with quirks; in Windows-1252, where ö is one byte. */
export function germanExcelList(): Buffer {
  const rows = [
    'Betriebsnummer;Firma;Vorname;Nachname;Gewerk;Landkreis;E-Mail;Telefon;Bemerkung',
    '4711;Bäckerei Übermut;Jörg;Weiß;Bäckermeister;Uelzen;joerg@weiss.example;0581 1234;kommt gern',
    '4712;"Haare & mehr; Salon";Änne;Groß;Friseurin;Lüneburg;aenne@gross.example;04131 99;',
    ';;;;;;;;',
    '4713;Geigenbau Löwe;Käthe;Löwe;Geigenbauer;Celle;kaethe@loewe.example;=1+1;',
    '4714;Zauberei Schmidt;Max;Schmidt;Zauberer;Celle;max@schmidt.example;;',
    '4711;Bäckerei Übermut;Jörg;Weiß;Bäckermeister;Uelzen;joerg@weiss.example;0581 1234;kommt gern',
    '4715;Tischlerei Süß;Grete;Süß;Tischlerin;Gifhorn;grete@suess.example;;',
  ]
  return Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1')
}
