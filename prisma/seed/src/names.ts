/** Given names as common among owners of firms between 30 and 65; every person made of them is invented. */
export const givenNames: readonly string[] = (
  'Andrea Anja Anke Annette Antje Ayşe Birgit Britta Carola Christiane Claudia Daniela Doris Elke Emine Frauke Friederike Gabriele ' +
  'Gesa Gudrun Heike Imke Ines Inga Jana Johanna Judith Juliane Karin Katharina Kerstin Kirsten Lena Magdalena Maren Marion Meike Merle ' +
  'Monika Nadine Nicole Petra Regina Sabine Sandra Silke Stefanie Susanne Svenja Swantje Tanja Ulrike Ute Wiebke Agnieszka ' +
  'Achim Andreas Arne Bernd Björn Carsten Christian Christoph Detlef Dirk Dragan Eike Enno Frank Gerrit Gunnar Hannes Hartmut Heiko ' +
  'Hendrik Holger Ingo Jan Jens Jochen Jörg Jürgen Kai Karsten Klaus Lars Malte Marco Markus Martin Matthias Mehmet Michael Nils Norbert ' +
  'Olaf Oliver Paweł Peter Ralf Rainer Sönke Stefan Sven Thomas Thorsten Tim Tobias Uwe Volker Wolfgang Yusuf'
).split(' ')

/** Family names, each for one firm. */
export const familyNames: readonly string[] = (
  'Ackermann Ahlers Albers Arndt Bartels Baumgart Becker Behrens Behrmann Bergmann Bode Bohlen Böhme Borchers Bormann Brandes Brandt ' +
  'Brinkmann Brockmann Bruns Buchholz Büsing Busse Carstens Claußen Cordes Damm Deppe Diekmann Dierks Dreyer Düwel Ebeling Eggers Ehlers ' +
  'Engelke Evers Fehling Feldmann Fischer Fricke Friedrichs Garbers Gerdes Göbel Goedeke Grabowski Grote Günther Haase Hagemann Hahn ' +
  'Harms Hartmann Heine Heinemann Heitmann Hennings Henze Heuer Hillmer Hinrichs Hoffmann Holste Hoppe Horstmann Hövermann Ihde Jacobs ' +
  'Jahnke Janßen Jürgens Kahle Kampe Kaufmann Kaya Kersten Kiehn Klages Kleine Knoop Köhler Könecke Kowalski Krause Kröger Kruse Kühne ' +
  'Lampe Lange Lehmann Lindemann Lohmann Lüders Lühmann Lührs Maaß Mahnke Marquardt Martens Matthies Meinecke Menke Meyerhoff Michaelis ' +
  'Möhle Möller Müller Narten Niemann Nolte Oelkers Öztürk Ohlendorf Oltmanns Ostermann Otte Pagel Pape Peters Petersen Plate Poppe Quast ' +
  'Rademacher Rathje Reinecke Reiners Renken Rieck Riechers Röhrs Rosenbrock Rust Sander Schaper Schlüter Schomburg Schröder Schütte ' +
  'Seedorf Siemers Stegmann Steinke Stöver Strube Tamm Thiele Tietje Tödter Twele Ubben Vogt Voigt Vollmer Warnecke Wedekind Wegener ' +
  'Wichmann Wiegmann Wilkens Winkelmann Witte Wolters Yıldız Zander Zimmermann'
).split(' ')
