SELECT term, doc, offset FROM temp.word
