INSERT OR REPLACE INTO note (
    entity, id, visit, version, issued_on, pdf, sha256, pages, answer, answer_text, answered_on
) VALUES (
    :entity, :id, :visit, :version, :issued_on, :pdf, :sha256, :pages, :answer, :answer_text,
    :answered_on
)
