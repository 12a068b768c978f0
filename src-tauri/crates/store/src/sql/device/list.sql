SELECT fingerprint, adviser, name, recipient, signing, is_own, paired_at FROM device ORDER BY paired_at, fingerprint
