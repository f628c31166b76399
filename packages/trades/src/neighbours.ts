/**
 * Trades that are close without being officially related: a judgement, meant to be argued with and edited.
 * One neighbourhood a line, `reason: keys`; every two trades of a line are neighbours.
 */
export const neighbourhoods = `
Holzbearbeitung: A-27 A-48 B1-16
Fenster und Türen: A-27 A-39 A-47 B2-24
Böden: A-42 A-43 A-44 A-46 B2-3
Raumgestaltung: A-52 B2-3 B2-27
Dach: A-3 A-4 A-23
Rohbau: A-1 B1-54 B2-1 B2-2 B2-5 B2-8
Tiefbau: A-5 A-7 B2-4 B2-7
Wärme und Klima: A-2 A-12 A-18 A-24
Elektro: A-19 A-25 A-26 B2-16
Metallbearbeitung: A-13 A-16 A-45 B1-7
Fahrzeuge: A-15 A-17 A-20 A-21 A-41 B2-14
Schmuck und Uhren: B1-5 B1-6 B1-11 B1-37
Kleidung: B1-19 B1-20 B1-21 B1-24 B2-30 B2-31 B2-36 B2-37
Textilgestaltung: B1-20 B2-28 B2-33 B2-35
Leder: B1-24 B1-26 B2-38 B2-40
Schuhe: A-36 B1-25 B2-17 B2-39
Segel und Tauwerk: A-28 A-29 B1-23
Backen und Süßes: A-30 A-31 B1-28 B2-42
Fleisch: A-32 B2-41 B2-43
Getränke: B1-29 B1-30 B2-47
Haar und Haut: A-38 B1-56 B2-49
Hören und Sehen: A-33 A-34 B1-35
Reinigung: B1-31 B1-33 B2-26 B2-44 B2-45 B2-46
Glas: A-39 A-40 A-50 B1-36
Druck, Bild und Werbung: A-51 B1-38 B1-39 B1-40 B2-56
Musikinstrumente: A-53 B1-45 B1-46 B1-47 B1-48 B1-49 B1-50 B1-51 B2-52 B2-57
Bühne: B2-9 B2-30 B2-49 B2-53 B2-54
Bildhauerei: A-8 B1-16 B1-52
Fass und Holzgefäß: A-49 B2-18 B2-19 B2-20 B2-21 B2-22 B2-23
Flechten und Borsten: B1-18 B2-25
Holz, Innenausbau, Treppen: A-3 A-27
Innenausbau, Möbel: A-27 A-52
Holz- und Innenausbau von Booten: A-27 A-28
Holz- und Kunststoffbearbeitung: A-27 B1-14
Sargtradition, viele Mischbetriebe: A-27 B1-55
gleiche Kundschaft (Friedhof): A-8 B1-55
Gerüst am Dach: A-4 A-11
Gerüst an der Fassade: A-10 A-11
Wand- und Bodengestaltung: A-10 A-52
Oberflächen, Vergoldung: A-10 B1-52
Malerei: A-10 B2-9
Lackieren: A-10 A-15
Bodenbeläge im Malerbetrieb: A-10 B2-3
Putz am Rohbau: A-1 A-9
Dämmung: A-6 A-9
Bauhauptgewerbe: A-1 A-5
Feuerstätten mauern: A-1 A-2
Kachel und Fliese: A-2 A-42
Blech und Rohr: A-23 A-24
Abwasser: A-24 B2-15
Behälter, Rohre: A-24 A-45
Haustechnik, Wärmepumpe: A-24 A-25
Kälte- und Regeltechnik: A-18 A-25
Öltanks: A-24 B2-13
Schleifen: A-13 B2-11
Schweißen, Blech: A-13 A-15
Werkzeuge: A-16 B1-10
Präzisionsteile: A-14 A-16
Waffenmechanik: A-16 A-22
Oberflächen: A-16 B1-8
Guss und Bearbeitung: A-16 B1-9
Formen- und Modellbau: A-16 B1-14
Schärfen: B1-10 B2-12
Oberflächen: B1-8 B2-11
Silber- und Metallarbeiten: B1-7 B1-11
Schilder und Gravur: A-51 B1-6
Polstern: A-52 B1-26
Fahrzeuginnenausstattung: A-15 B1-26
Leder: B1-25 B1-26
Planen und Persenninge: B1-23 B1-26
Fass: A-49 B1-30
Fass: A-49 B1-29
Brennen, Glasur: B1-36 B1-43
Stein: A-8 A-43
Nähen: B1-19 B2-27
`
