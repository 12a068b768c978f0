SELECT
    note.visit, note.issued_on, note.answer, note.answered_on,
    (
        SELECT min(circulated_on) FROM circulation
        WHERE circulation.note = note.id AND circulation.recipient = ?1
    )
FROM visit
JOIN note ON note.visit = visit.id
WHERE visit.school = ?2 AND note.version IS NOT NULL
ORDER BY note.version
