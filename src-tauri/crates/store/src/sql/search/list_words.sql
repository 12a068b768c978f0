CREATE VIRTUAL TABLE temp.word USING fts5vocab (main, search, instance)
