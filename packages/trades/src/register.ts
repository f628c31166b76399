/**
 * The 145 trades of the Handwerksordnung (status Art. 2 G v. 3.4.2025), one a line:
 *
 *     key | official name | group 1-7 | market group | S: on building sites | he | she | the business | English | aliases (;)
 *
 * Names and numbers are read from the Handwerksordnung, market groups from the statistics of the crafts (Annex B2 has
 * none). The groups I-VII are those of the older Handwerksordnung, derived. Building site is a judgement; female,
 * business and English forms are unverified.
 * Aliases grow with what member lists really contain.
 */
export const register = `
A-1 | Maurer und Betonbauer | 1 | 1 | S | Maurer | Maurerin | Maurer- und Betonbau | Bricklayer and concrete builder | Betonbauer;Hochbau
A-2 | Ofen- und Luftheizungsbauer | 1 | 2 | S | Ofenbauer | Ofenbauerin | Ofen- und Luftheizungsbau | Stove and air heating builder | Kachelofenbauer;Kaminbauer
A-3 | Zimmerer | 1 | 1 | S | Zimmerer | Zimmerin | Zimmerei | Carpenter (structural timber) | Zimmermann;Holzbau
A-4 | Dachdecker | 1 | 1 | S | Dachdecker | Dachdeckerin | Dachdeckerei | Roofer | Bedachung
A-5 | Straßenbauer | 1 | 1 | S | Straßenbauer | Straßenbauerin | Straßenbau | Road builder | Pflasterer;Tiefbau
A-6 | Wärme-, Kälte- und Schallschutzisolierer | 1 | 1 | S | Isolierer | Isoliererin | Wärme-, Kälte- und Schallschutz | Thermal, cold and sound insulation fitter | Dämmtechnik;WKSB-Isolierer
A-7 | Brunnenbauer | 1 | 1 | S | Brunnenbauer | Brunnenbauerin | Brunnenbau | Well builder | Bohrtechnik
A-8 | Steinmetzen und Steinbildhauer | 1 | 7 | | Steinmetz | Steinmetzin | Steinmetzbetrieb | Stonemason and stone sculptor | Steinbildhauer;Grabmale
A-9 | Stuckateure | 1 | 2 | S | Stuckateur | Stuckateurin | Stuckateurbetrieb | Plasterer and stucco worker | Verputzer;Trockenbauer
A-10 | Maler und Lackierer | 1 | 2 | S | Maler | Malerin | Malerbetrieb | Painter and varnisher | Lackierer;Malerfachbetrieb
A-11 | Gerüstbauer | 1 | 1 | S | Gerüstbauer | Gerüstbauerin | Gerüstbau | Scaffolder |
A-12 | Schornsteinfeger | 1 | 7 | | Schornsteinfeger | Schornsteinfegerin | Schornsteinfegerbetrieb | Chimney sweep | Kaminkehrer
A-13 | Metallbauer | 2 | 3 | | Metallbauer | Metallbauerin | Metallbau | Metal fabricator | Schlosser;Schmied
A-14 | Chirurgiemechaniker | 2 | 3 | | Chirurgiemechaniker | Chirurgiemechanikerin | Chirurgiemechanik | Surgical instrument maker |
A-15 | Karosserie- und Fahrzeugbauer | 2 | 4 | | Karosseriebauer | Karosseriebauerin | Karosserie- und Fahrzeugbau | Body and vehicle builder | Fahrzeugbauer;Fahrzeuglackierer;Karosserie
A-16 | Feinwerkmechaniker | 2 | 3 | | Feinwerkmechaniker | Feinwerkmechanikerin | Feinwerkmechanik | Precision mechanic | Werkzeugbau;Maschinenbau;Zerspanung
A-17 | Zweiradmechaniker | 2 | 4 | | Zweiradmechaniker | Zweiradmechanikerin | Zweiradtechnik | Bicycle and motorcycle mechanic | Fahrradwerkstatt;Zweirad
A-18 | Kälteanlagenbauer | 2 | 3 | | Kälteanlagenbauer | Kälteanlagenbauerin | Kälte- und Klimatechnik | Refrigeration and air conditioning engineer | Klimatechniker
A-19 | Informationstechniker | 2 | 3 | | Informationstechniker | Informationstechnikerin | Informationstechnik | Information electronics technician | Radio- und Fernsehtechniker;IT-Systemtechnik
A-20 | Kraftfahrzeugtechniker | 2 | 4 | | Kfz-Techniker | Kfz-Technikerin | Kfz-Betrieb | Motor vehicle technician | Kfz-Mechatroniker;Autowerkstatt
A-21 | Land- und Baumaschinenmechatroniker | 2 | 3 | | Land- und Baumaschinenmechatroniker | Land- und Baumaschinenmechatronikerin | Land- und Baumaschinentechnik | Agricultural and construction machinery technician | Landmaschinenmechaniker;Landtechnik;Landmaschinen
A-22 | Büchsenmacher | 2 | 3 | | Büchsenmacher | Büchsenmacherin | Büchsenmacherei | Gunsmith |
A-23 | Klempner | 2 | 2 | S | Klempner | Klempnerin | Klempnerei | Sheet-metal roofer and plumber | Spengler;Flaschner;Blechner
A-24 | Installateur und Heizungsbauer | 2 | 2 | S | Installateur (SHK) | Installateurin (SHK) | Sanitär, Heizung, Klima (SHK) | Plumbing and heating engineer | Heizungsbauer;Sanitär;Anlagenmechaniker SHK;SHK;Heizung und Sanitär;Sanitär und Heizung;Gas- und Wasserinstallateur;Heizung;Heizungstechnik;Sanitär- und Heizungstechnik;Gas-Wasser-Installation
A-25 | Elektrotechniker | 2 | 2 | S | Elektriker | Elektrikerin | Elektrotechnik | Electrician | Elektroinstallateur;Elektroniker;Elektroniker für Energie- und Gebäudetechnik
A-26 | Elektromaschinenbauer | 2 | 3 | | Elektromaschinenbauer | Elektromaschinenbauerin | Elektromaschinenbau | Electrical machine builder |
A-27 | Tischler | 3 | 2 | S | Tischler | Tischlerin | Tischlerei | Joiner / cabinetmaker | Schreiner;Möbelbau;Bautischler;Möbeltischler;Bau- und Möbeltischler
A-28 | Boots- und Schiffbauer | 3 | 7 | | Bootsbauer | Bootsbauerin | Boots- und Schiffbau | Boat and ship builder | Schiffbauer
A-29 | Seiler | 4 | 3 | | Seiler | Seilerin | Seilerei | Rope maker |
A-30 | Bäcker | 5 | 5 | | Bäcker | Bäckerin | Bäckerei | Baker |
A-31 | Konditoren | 5 | 5 | | Konditor | Konditorin | Konditorei | Confectioner / pastry chef |
A-32 | Fleischer | 5 | 5 | | Fleischer | Fleischerin | Fleischerei | Butcher | Metzger;Schlachter
A-33 | Augenoptiker | 6 | 6 | | Augenoptiker | Augenoptikerin | Augenoptik | Optician | Optiker
A-34 | Hörakustiker | 6 | 6 | | Hörakustiker | Hörakustikerin | Hörakustik | Hearing aid acoustician | Hörgeräteakustiker;Hörgeräte
A-35 | Orthopädietechniker | 6 | 6 | | Orthopädietechniker | Orthopädietechnikerin | Orthopädietechnik | Orthopaedic technician | Sanitätshaus
A-36 | Orthopädieschuhmacher | 6 | 6 | | Orthopädieschuhmacher | Orthopädieschuhmacherin | Orthopädieschuhtechnik | Orthopaedic shoemaker |
A-37 | Zahntechniker | 6 | 6 | | Zahntechniker | Zahntechnikerin | Zahntechnik | Dental technician | Dentallabor
A-38 | Friseure | 6 | 7 | | Friseur | Friseurin | Friseursalon | Hairdresser | Frisör;Barbier
A-39 | Glaser | 7 | 2 | S | Glaser | Glaserin | Glaserei | Glazier | Fensterbau
A-40 | Glasbläser und Glasapparatebauer | 7 | 3 | | Glasbläser | Glasbläserin | Glasbläserei | Glassblower and glass apparatus maker | Glasapparatebauer
A-41 | Mechaniker für Reifen- und Vulkanisationstechnik | 7 | 4 | | Reifenmechaniker | Reifenmechanikerin | Reifen- und Vulkanisationstechnik | Tyre and vulcanisation mechanic | Vulkaniseur;Reifendienst
A-42 | Fliesen-, Platten- und Mosaikleger | 1 | 2 | S | Fliesenleger | Fliesenlegerin | Fliesenlegerbetrieb | Tiler (tiles, slabs, mosaic) | Plattenleger
A-43 | Werkstein- und Terrazzohersteller | 1 | 1 | S | Terrazzohersteller | Terrazzoherstellerin | Werkstein- und Terrazzobetrieb | Cast stone and terrazzo maker | Betonsteinhersteller (bis 2021)
A-44 | Estrichleger | 1 | 2 | S | Estrichleger | Estrichlegerin | Estrichbetrieb | Screed layer |
A-45 | Behälter- und Apparatebauer | 2 | 3 | | Behälterbauer | Behälterbauerin | Behälter- und Apparatebau | Tank and apparatus builder | Apparatebauer;Kupferschmied
A-46 | Parkettleger | 3 | 2 | S | Parkettleger | Parkettlegerin | Parkettlegerbetrieb | Parquet layer | Parkett
A-47 | Rollladen- und Sonnenschutztechniker | 3 | 2 | S | Rollladentechniker | Rollladentechnikerin | Rollladen- und Sonnenschutztechnik | Roller shutter and sun protection technician | Jalousiebauer;Sonnenschutz;Rollladenbauer;Rolladenbauer
A-48 | Drechsler (Elfenbeinschnitzer) und Holzspielzeugmacher | 3 | 7 | | Drechsler | Drechslerin | Drechslerei | Wood turner and wooden toy maker | Holzspielzeugmacher;Elfenbeinschnitzer
A-49 | Böttcher | 3 | 3 | | Böttcher | Böttcherin | Böttcherei | Cooper | Küfer;Fassbinder
A-50 | Glasveredler | 7 | 3 | | Glasveredler | Glasveredlerin | Glasveredelung | Glass finisher | Glasschleifer
A-51 | Schilder- und Lichtreklamehersteller | 7 | 3 | | Schilderhersteller | Schilderherstellerin | Schilder- und Lichtreklame | Sign and illuminated advertising maker | Werbetechniker
A-52 | Raumausstatter | 4 | 2 | S | Raumausstatter | Raumausstatterin | Raumausstattung | Interior decorator / upholsterer | Polsterer;Dekorateur;Polsterei
A-53 | Orgel- und Harmoniumbauer | 7 | 7 | | Orgelbauer | Orgelbauerin | Orgelbau | Organ and harmonium builder | Harmoniumbauer
B1-5 | Uhrmacher | 2 | 7 | | Uhrmacher | Uhrmacherin | Uhrmacherei | Watchmaker |
B1-6 | Graveure | 2 | 7 | | Graveur | Graveurin | Gravurbetrieb | Engraver |
B1-7 | Metallbildner | 2 | 3 | | Metallbildner | Metallbildnerin | Metallbildnerei | Metal artist (chaser, spinner, belt maker) | Gürtler;Ziseleur
B1-8 | Galvaniseure | 2 | 3 | | Galvaniseur | Galvaniseurin | Galvanik | Electroplater | Oberflächenbeschichter
B1-9 | Metall- und Glockengießer | 2 | 3 | | Glockengießer | Glockengießerin | Metall- und Glockengießerei | Metal and bell founder | Metallgießer
B1-10 | Präzisionswerkzeugmechaniker | 2 | 3 | | Präzisionswerkzeugmechaniker | Präzisionswerkzeugmechanikerin | Präzisionswerkzeugtechnik | Precision tool mechanic | Schneidwerkzeugmechaniker (bis 2021);Messerschmied
B1-11 | Gold- und Silberschmiede | 2 | 7 | | Goldschmied | Goldschmiedin | Goldschmiede | Goldsmith and silversmith | Silberschmied;Schmuck
B1-14 | Modellbauer | 3 | 3 | | Modellbauer | Modellbauerin | Modellbau | Pattern and model maker |
B1-16 | Holzbildhauer | 3 | 7 | | Holzbildhauer | Holzbildhauerin | Holzbildhauerei | Wood sculptor / carver | Holzschnitzer
B1-18 | Korb- und Flechtwerkgestalter | 3 | 7 | | Korbmacher | Korbmacherin | Korb- und Flechtwerkgestaltung | Basket and wickerwork maker | Flechtwerkgestalter
B1-19 | Maßschneider | 4 | 7 | | Maßschneider | Maßschneiderin | Maßschneiderei | Bespoke tailor | Schneider;Damenschneider;Herrenschneider
B1-20 | Textilgestalter (Sticker, Weber, Klöppler, Posamentierer, Stricker) | 4 | 7 | | Textilgestalter | Textilgestalterin | Textilgestaltung | Textile designer-maker (embroiderer, weaver, lace maker, knitter) | Sticker;Weber;Stricker
B1-21 | Modisten | 4 | 7 | | Modist | Modistin | Modistenwerkstatt | Milliner | Hutmacher
B1-23 | Segelmacher | 4 | 7 | | Segelmacher | Segelmacherin | Segelmacherei | Sailmaker |
B1-24 | Kürschner | 4 | 7 | | Kürschner | Kürschnerin | Kürschnerei | Furrier |
B1-25 | Schuhmacher | 4 | 7 | | Schuhmacher | Schuhmacherin | Schuhmacherei | Shoemaker | Schuster
B1-26 | Sattler und Feintäschner | 4 | 7 | | Sattler | Sattlerin | Sattlerei | Saddler and fine leather worker | Feintäschner;Autosattler
B1-28 | Müller | 5 | 5 | | Müller | Müllerin | Mühle | Miller |
B1-29 | Brauer und Mälzer | 5 | 5 | | Brauer | Brauerin | Brauerei | Brewer and maltster | Mälzer;Bierbrauer
B1-30 | Weinküfer | 5 | 5 | | Weinküfer | Weinküferin | Weinküferei | Wine cooper / cellarman |
B1-31 | Textilreiniger | 6 | 7 | | Textilreiniger | Textilreinigerin | Textilreinigung | Textile cleaner | Wäscherei;Reinigung
B1-32 | Wachszieher | 6 | 7 | | Wachszieher | Wachszieherin | Wachszieherei | Candle maker | Kerzenmacher
B1-33 | Gebäudereiniger | 6 | 3 | | Gebäudereiniger | Gebäudereinigerin | Gebäudereinigung | Building cleaner | Glasreinigung;Glas- und Gebäudereiniger
B1-35 | Feinoptiker | 7 | 3 | | Feinoptiker | Feinoptikerin | Feinoptik | Precision optician |
B1-36 | Glas- und Porzellanmaler | 7 | 3 | | Glas- und Porzellanmaler | Glas- und Porzellanmalerin | Glas- und Porzellanmalerei | Glass and porcelain painter | Bleiverglasung
B1-37 | Edelsteinschleifer und -graveure | 7 | 3 | | Edelsteinschleifer | Edelsteinschleiferin | Edelsteinschleiferei | Gemstone cutter and engraver |
B1-38 | Fotografen | 7 | 7 | | Fotograf | Fotografin | Fotografie | Photographer | Fotostudio
B1-39 | Buchbinder | 7 | 3 | | Buchbinder | Buchbinderin | Buchbinderei | Bookbinder |
B1-40 | Print- und Medientechnologen (Drucker, Siebdrucker, Flexografen) | 7 | 3 | | Drucker | Druckerin | Druckerei | Print and media technologist | Siebdrucker;Flexograf;Medientechnologe
B1-43 | Keramiker | 7 | 7 | | Keramiker | Keramikerin | Keramikwerkstatt | Ceramist / potter | Töpfer
B1-45 | Klavier- und Cembalobauer | 7 | 7 | | Klavierbauer | Klavierbauerin | Klavier- und Cembalobau | Piano and harpsichord maker |
B1-46 | Handzuginstrumentenmacher | 7 | 7 | | Handzuginstrumentenmacher | Handzuginstrumentenmacherin | Handzuginstrumentenbau | Accordion maker | Akkordeonbauer
B1-47 | Geigenbauer | 7 | 7 | | Geigenbauer | Geigenbauerin | Geigenbau | Violin maker |
B1-48 | Bogenmacher | 7 | 7 | | Bogenmacher | Bogenmacherin | Bogenbau | Bow maker (string instruments) |
B1-49 | Metallblasinstrumentenmacher | 7 | 7 | | Metallblasinstrumentenmacher | Metallblasinstrumentenmacherin | Metallblasinstrumentenbau | Brass instrument maker |
B1-50 | Holzblasinstrumentenmacher | 7 | 7 | | Holzblasinstrumentenmacher | Holzblasinstrumentenmacherin | Holzblasinstrumentenbau | Woodwind instrument maker |
B1-51 | Zupfinstrumentenmacher | 7 | 7 | | Zupfinstrumentenmacher | Zupfinstrumentenmacherin | Zupfinstrumentenbau | Plucked instrument maker | Gitarrenbauer
B1-52 | Vergolder | 7 | 7 | | Vergolder | Vergolderin | Vergolderei | Gilder |
B1-54 | Holz- und Bautenschützer (Mauerschutz und Holzimprägnierung in Gebäuden) | 1 | 1 | S | Holz- und Bautenschützer | Holz- und Bautenschützerin | Holz- und Bautenschutz | Wood and building preservation specialist |
B1-55 | Bestatter | 7 | 7 | | Bestatter | Bestatterin | Bestattungshaus | Funeral director / undertaker | Bestattungen;Bestattungsinstitut;Beerdigungsinstitut
B1-56 | Kosmetiker | 6 | 7 | | Kosmetiker | Kosmetikerin | Kosmetikstudio | Beautician |
B2-1 | Eisenflechter | 1 | | S | Eisenflechter | Eisenflechterin | Eisenflechterei | Steel fixer |
B2-2 | Bautentrocknungsgewerbe | 1 | | S | Bautrockner | Bautrocknerin | Bautentrocknung | Building drying contractor |
B2-3 | Bodenleger | 1 | | S | Bodenleger | Bodenlegerin | Bodenlegerbetrieb | Floor layer |
B2-4 | Asphaltierer (ohne Straßenbau) | 1 | | S | Asphaltierer | Asphaltiererin | Asphaltierbetrieb | Asphalt layer (not roads) |
B2-5 | Fuger (im Hochbau) | 1 | | S | Fuger | Fugerin | Fugenbetrieb | Pointing contractor | Verfuger
B2-7 | Rammgewerbe (Einrammen von Pfählen im Wasserbau) | 1 | | S | Rammunternehmer | Rammunternehmerin | Rammgewerbe | Pile-driving contractor |
B2-8 | Betonbohrer und -schneider | 1 | | S | Betonbohrer | Betonbohrerin | Betonbohr- und Schneidbetrieb | Concrete drilling and cutting contractor | Betonschneider
B2-9 | Theater- und Ausstattungsmaler | 1 | | | Theatermaler | Theatermalerin | Theater- und Ausstattungsmalerei | Scenic painter |
B2-10 | Herstellung von Drahtgestellen für Dekorationszwecke in Sonderanfertigung | 2 | | | Drahtgestellhersteller | Drahtgestellherstellerin | Drahtgestellherstellung | Decorative wire frame maker |
B2-11 | Metallschleifer und Metallpolierer | 2 | | | Metallschleifer | Metallschleiferin | Metallschleiferei | Metal grinder and polisher | Metallpolierer
B2-12 | Metallsägen-Schärfer | 2 | | | Sägenschärfer | Sägenschärferin | Schärfdienst | Metal saw sharpener |
B2-13 | Tankschutzbetriebe (Korrosionsschutz von Öltanks für Feuerungsanlagen ohne chemische Verfahren) | 2 | | | Tankschützer | Tankschützerin | Tankschutzbetrieb | Tank protection contractor |
B2-14 | Fahrzeugverwerter | 2 | | | Fahrzeugverwerter | Fahrzeugverwerterin | Fahrzeugverwertung | Vehicle dismantler | Autoverwertung
B2-15 | Rohr- und Kanalreiniger | 2 | | | Rohrreiniger | Rohrreinigerin | Rohr- und Kanalreinigung | Pipe and sewer cleaner |
B2-16 | Kabelverleger im Hochbau (ohne Anschlussarbeiten) | 2 | | S | Kabelverleger | Kabelverlegerin | Kabelverlegung | Cable layer (buildings, no connection work) |
B2-17 | Holzschuhmacher | 3 | | | Holzschuhmacher | Holzschuhmacherin | Holzschuhmacherei | Clog maker |
B2-18 | Holzblockmacher | 3 | | | Holzblockmacher | Holzblockmacherin | Holzblockmacherei | Wooden block maker |
B2-19 | Daubenhauer | 3 | | | Daubenhauer | Daubenhauerin | Daubenhauerei | Stave maker |
B2-20 | Holz-Leitermacher (Sonderanfertigung) | 3 | | | Leitermacher | Leitermacherin | Holzleiterbau | Wooden ladder maker |
B2-21 | Muldenhauer | 3 | | | Muldenhauer | Muldenhauerin | Muldenhauerei | Wooden trough maker |
B2-22 | Holzreifenmacher | 3 | | | Holzreifenmacher | Holzreifenmacherin | Holzreifenmacherei | Wooden hoop maker |
B2-23 | Holzschindelmacher | 3 | | | Schindelmacher | Schindelmacherin | Schindelmacherei | Wood shingle maker |
B2-24 | Einbau von genormten Baufertigteilen (zum Beispiel Fenster, Türen, Zargen, Regale) | 3 | | S | Bauelemente-Monteur | Bauelemente-Monteurin | Einbau von Baufertigteilen | Fitter of standard building elements | Fenstermonteur;Türenmonteur
B2-25 | Bürsten- und Pinselmacher | 3 | | | Bürstenmacher | Bürstenmacherin | Bürsten- und Pinselmacherei | Brush maker | Pinselmacher
B2-26 | Bügelanstalten für Herren-Oberbekleidung | 4 | | | Bügler | Büglerin | Bügelanstalt | Ironing service (men's outerwear) |
B2-27 | Dekorationsnäher (ohne Schaufensterdekoration) | 4 | | | Dekorationsnäher | Dekorationsnäherin | Dekorationsnäherei | Decoration sewer | Gardinennäherei
B2-28 | Fleckteppichhersteller | 4 | | | Fleckteppichhersteller | Fleckteppichherstellerin | Fleckteppichherstellung | Rag rug maker |
B2-30 | Theaterkostümnäher | 4 | | | Theaterkostümnäher | Theaterkostümnäherin | Theaterkostümnäherei | Theatre costume sewer |
B2-31 | Plisseebrenner | 4 | | | Plisseebrenner | Plisseebrennerin | Plisseebrennerei | Pleater |
B2-33 | Stoffmaler | 4 | | | Stoffmaler | Stoffmalerin | Stoffmalerei | Fabric painter |
B2-35 | Textil-Handdrucker | 4 | | | Textil-Handdrucker | Textil-Handdruckerin | Textil-Handdruckerei | Hand textile printer |
B2-36 | Kunststopfer | 4 | | | Kunststopfer | Kunststopferin | Kunststopferei | Invisible mender |
B2-37 | Änderungsschneider | 4 | | | Änderungsschneider | Änderungsschneiderin | Änderungsschneiderei | Alteration tailor | Flickschneider (früher)
B2-38 | Handschuhmacher | 4 | | | Handschuhmacher | Handschuhmacherin | Handschuhmacherei | Glove maker |
B2-39 | Ausführung einfacher Schuhreparaturen | 4 | | | Schuhreparateur | Schuhreparateurin | Schuhreparatur | Simple shoe repairs | Schlüsseldienst/Schuhbar
B2-40 | Gerber | 4 | | | Gerber | Gerberin | Gerberei | Tanner |
B2-41 | Innerei-Fleischer (Kuttler) | 5 | | | Kuttler | Kuttlerin | Innerei-Fleischerei | Offal butcher |
B2-42 | Speiseeishersteller (mit Vertrieb von Speiseeis mit üblichem Zubehör) | 5 | | | Speiseeishersteller | Speiseeisherstellerin | Eismanufaktur | Ice cream maker | Eisdiele
B2-43 | Fleischzerleger, Ausbeiner | 5 | | | Fleischzerleger | Fleischzerlegerin | Fleischzerlegung | Meat cutter and boner | Ausbeiner
B2-44 | Appreteure, Dekateure | 6 | | | Appreteur | Appreteurin | Appretur und Dekatur | Textile finisher | Dekateur
B2-45 | Schnellreiniger | 6 | | | Schnellreiniger | Schnellreinigerin | Schnellreinigung | Express dry cleaner |
B2-46 | Teppichreiniger | 6 | | | Teppichreiniger | Teppichreinigerin | Teppichreinigung | Carpet cleaner |
B2-47 | Getränkeleitungsreiniger | 6 | | | Getränkeleitungsreiniger | Getränkeleitungsreinigerin | Getränkeleitungsreinigung | Beverage line cleaner | Schankanlagenreiniger
B2-49 | Maskenbildner | 6 | | | Maskenbildner | Maskenbildnerin | Maskenbildnerei | Make-up artist (stage) |
B2-51 | Lampenschirmhersteller (Sonderanfertigung) | 7 | | | Lampenschirmhersteller | Lampenschirmherstellerin | Lampenschirmherstellung | Lampshade maker |
B2-52 | Klavierstimmer | 7 | | | Klavierstimmer | Klavierstimmerin | Klavierstimmung | Piano tuner |
B2-53 | Theaterplastiker | 7 | | | Theaterplastiker | Theaterplastikerin | Theaterplastik | Theatre sculptor |
B2-54 | Requisiteure | 7 | | | Requisiteur | Requisiteurin | Requisite | Property master |
B2-55 | Schirmmacher | 7 | | | Schirmmacher | Schirmmacherin | Schirmmacherei | Umbrella maker |
B2-56 | Steindrucker | 7 | | | Steindrucker | Steindruckerin | Steindruckerei | Lithographic printer | Lithograf
B2-57 | Schlagzeugmacher | 7 | | | Schlagzeugmacher | Schlagzeugmacherin | Schlagzeugbau | Drum maker |
`
