INSERT OR REPLACE INTO device (fingerprint, adviser, name, recipient, signing, is_own, paired_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
