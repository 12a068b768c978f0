SELECT value FROM book WHERE name = 'writer'
