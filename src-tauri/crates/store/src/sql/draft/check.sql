SELECT draft.field, draft.text, draft.seen, draft.saved_at, entity.number
FROM draft
LEFT JOIN entity ON entity.id = draft.entity
ORDER BY draft.number
