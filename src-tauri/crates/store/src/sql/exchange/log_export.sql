INSERT INTO export_log (bundle, at, recipients, changes, spaces) VALUES (?1, ?2, ?3, ?4, ?5)
