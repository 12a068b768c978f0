SELECT
    note.id, note.visit, note.version, note.issued_on, note.pdf, note.sha256, note.pages,
    (
        SELECT min(circulated_on) FROM circulation
        WHERE circulation.note = note.id AND circulation.recipient = ?1
    ),
    note.answer, coalesce(note.answer_text, ''), note.answered_on,
    EXISTS (
        SELECT 1 FROM note AS later
        WHERE later.visit = note.visit AND later.version > note.version
    )
FROM note
WHERE note.visit IS NOT NULL AND note.version IS NOT NULL AND note.pdf IS NOT NULL
    AND note.sha256 IS NOT NULL AND note.pages IS NOT NULL
    AND note.id = ?2
