INSERT OR REPLACE INTO edition (
    entity, id, paper, version, sealed_on, pdf, sha256, pages
) VALUES (
    :entity, :id, :paper, :version, :sealed_on, :pdf, :sha256, :pages
)
