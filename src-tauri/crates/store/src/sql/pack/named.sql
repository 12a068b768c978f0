-- Every framework that any record names.
SELECT framework FROM visit WHERE framework IS NOT NULL
UNION SELECT framework FROM decision WHERE framework IS NOT NULL
UNION SELECT framework FROM sheet WHERE framework IS NOT NULL
UNION SELECT framework FROM answer WHERE framework IS NOT NULL
UNION SELECT framework FROM purchase WHERE framework IS NOT NULL
UNION SELECT framework FROM concern WHERE framework IS NOT NULL
UNION SELECT framework FROM membership WHERE framework IS NOT NULL
UNION SELECT framework FROM meeting WHERE framework IS NOT NULL
UNION SELECT framework FROM paper WHERE framework IS NOT NULL
UNION SELECT framework FROM adoption WHERE framework IS NOT NULL
UNION SELECT former FROM adoption WHERE former IS NOT NULL
UNION SELECT framework FROM adviser WHERE framework IS NOT NULL
