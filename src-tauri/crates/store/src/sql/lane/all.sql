SELECT number, writer, space FROM lane ORDER BY number
