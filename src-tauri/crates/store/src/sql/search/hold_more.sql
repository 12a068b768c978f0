-- So much of an index that is made at once is sorted in memory before it is merged.
INSERT INTO search (search, rank) VALUES ('hashsize', 33554432)
