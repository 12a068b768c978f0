INSERT OR REPLACE INTO note (
    entity, id, visit, version, issued_on, pdf, sha256, pages
) VALUES (
    :entity, :id, :visit, :version, :issued_on, :pdf, :sha256, :pages
)
