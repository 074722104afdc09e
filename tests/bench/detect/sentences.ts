/** What people write to each other at work, in a few languages; `{x}` is something with digits that is no number. */
export interface Language {
  readonly greetings: readonly [string, ...string[]];
  readonly sentences: readonly [string, ...string[]];
  /** Sentences that say something with digits in it. */
  readonly trapped: readonly [string, ...string[]];
  /** Sentences that give a phone number, `{n}`. */
  readonly calls: readonly [string, ...string[]];
  readonly closings: readonly [string, ...string[]];
  /** How a signature says that a number follows. */
  readonly labels: readonly [string, ...string[]];
}

export const ENGLISH: Language = {
  greetings: ['Hello Sophie,', 'Dear Mr Carter,', 'Hi all,', 'Good morning Priya,'],
  sentences: [
    'Thank you for the quick answer; the team has looked at the draft and agrees with almost all of it.',
    'The second pallet was left at the wrong gate, so the driver will come by again tomorrow morning.',
    'Could you please check whether the new terms are already in the system before we send the offer out?',
    'I am out of the office from noon, but Daniel knows the case and can help you with everything.',
    'As discussed, we would rather wait for the signed version than start with an unsigned one.',
    'Nobody had told the warehouse about the change, which is why the labels were printed twice.',
    'We’ll keep the prices as they are until the end of the quarter and look at them again then.',
    'Please find the minutes attached, and let me know if anything is missing or not quite right.',
  ],
  trapped: [
    'The delivery for {x} has been confirmed by the carrier.',
    'Please quote {x} in all your letters.',
    'We have booked it under {x}, as usual.',
    'See {x} for the details of what was agreed.',
  ],
  calls: [
    'You can reach me on {n} until five.',
    'If anything is unclear, call {n} and ask for Miriam.',
    'My direct line is {n}; please leave a message.',
  ],
  closings: ['Kind regards', 'Best wishes', 'Thanks'],
  labels: ['Tel: ', 'Phone ', 'T ', 'Mobile: ', 'Direct: '],
};

export const GERMAN: Language = {
  greetings: ['Guten Tag Frau Vogt,', 'Sehr geehrter Herr Brandt,', 'Hallo Jonas,', 'Liebe Kolleginnen,'],
  sentences: [
    'vielen Dank für die schnelle Rückmeldung; wir haben den Entwurf gelesen und sind fast überall einverstanden.',
    'Die zweite Palette steht noch am falschen Tor, der Fahrer kommt deshalb morgen früh noch einmal vorbei.',
    'Könnten Sie bitte prüfen, ob die neuen Bedingungen schon im System sind, bevor das Angebot hinausgeht?',
    'Ab Mittag bin ich außer Haus, aber Herr Nygaard kennt den Vorgang und hilft Ihnen gern weiter.',
    'Wie besprochen warten wir lieber auf die unterschriebene Fassung, als ohne sie anzufangen.',
    'Im Lager wusste niemand von der Änderung, deswegen wurden die Etiketten doppelt gedruckt.',
    'Die Preise bleiben bis zum Ende des Quartals, wie sie sind, danach sehen wir sie uns wieder an.',
    'Im Anhang finden Sie das Protokoll; bitte melden Sie sich, wenn darin etwas fehlt oder nicht stimmt.',
  ],
  trapped: [
    'Die Lieferung zu {x} hat die Spedition bestätigt.',
    'Bitte geben Sie in allen Schreiben {x} an.',
    'Gebucht haben wir das wie immer unter {x}.',
    'Näheres steht unter {x}, so wie es vereinbart war.',
  ],
  calls: [
    'Sie erreichen mich bis fünf Uhr unter {n}.',
    'Rufen Sie bei Fragen gern {n} an und fragen Sie nach Frau Okafor.',
    'Meine Durchwahl ist {n}, sonst bitte auf die Mailbox sprechen.',
  ],
  closings: ['Mit freundlichen Grüßen', 'Viele Grüße', 'Beste Grüße'],
  labels: ['Tel. ', 'Telefon: ', 'Tel.: ', 'Mobil: ', 'Fon '],
};

export const FRENCH: Language = {
  greetings: ['Bonjour Hélène,', 'Madame, Monsieur,', 'Bonjour à tous,'],
  sentences: [
    'merci de votre réponse rapide ; l’équipe a relu le projet et en accepte presque tous les points.',
    'La deuxième palette a été déposée au mauvais quai, le chauffeur repassera donc demain matin.',
    'Pourriez-vous vérifier que les nouvelles conditions sont bien saisies avant l’envoi de l’offre ?',
    'Je serai absente à partir de midi, mais Daniel connaît le dossier et pourra vous aider.',
    'Comme convenu, nous préférons attendre la version signée plutôt que de commencer sans elle.',
    'Vous trouverez le compte rendu en pièce jointe ; dites-moi s’il y manque quelque chose.',
  ],
  trapped: [
    'La livraison pour {x} a été confirmée par le transporteur.',
    'Merci de rappeler {x} dans tous vos courriers.',
    'Les détails de ce qui a été convenu sont sous {x}.',
  ],
  calls: ['Vous pouvez me joindre au {n} jusqu’à cinq heures.', 'En cas de doute, appelez le {n}.'],
  closings: ['Cordialement', 'Bien à vous'],
  labels: ['Tél. : ', 'Tél ', 'Portable : ', 'Standard : '],
};

export const SPANISH: Language = {
  greetings: ['Buenos días, Elena:', 'Estimado señor Ruiz:', 'Hola a todos:'],
  sentences: [
    'gracias por la rápida respuesta; el equipo ha leído el borrador y está de acuerdo con casi todo.',
    'El segundo palé quedó en la puerta equivocada, así que el conductor volverá mañana por la mañana.',
    '¿Podría comprobar si las nuevas condiciones están ya en el sistema antes de enviar la oferta?',
    'A partir del mediodía no estaré en la oficina, pero Daniel conoce el asunto y le ayudará.',
    'Como acordamos, preferimos esperar a la versión firmada antes que empezar sin ella.',
    'Adjunto el acta de la reunión; avíseme si falta algo o si algo no le parece correcto.',
  ],
  trapped: [
    'El transportista ha confirmado la entrega de {x}.',
    'Indique siempre {x} en sus cartas, por favor.',
    'Lo hemos reservado con {x}, como de costumbre.',
  ],
  calls: ['Puede llamarme al {n} hasta las cinco.', 'Si tiene dudas, llame al {n} y pregunte por Elena.'],
  closings: ['Un cordial saludo', 'Saludos'],
  labels: ['Tel.: ', 'Tfno. ', 'Móvil: '],
};
