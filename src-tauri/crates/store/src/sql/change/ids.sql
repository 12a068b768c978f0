SELECT id FROM change
