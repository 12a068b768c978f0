SELECT id, paper, version, sealed_on, pdf, sha256, pages
FROM edition
WHERE paper IS NOT NULL AND version IS NOT NULL AND pdf IS NOT NULL AND sha256 IS NOT NULL
    AND pages IS NOT NULL AND id = ?1
