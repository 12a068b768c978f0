INSERT INTO import_log
    (bundle, at, sender, adviser, device, new, already, conflicts, deleted, rejected)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
