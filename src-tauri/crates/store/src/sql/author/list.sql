SELECT writer, adviser, device FROM author ORDER BY writer
