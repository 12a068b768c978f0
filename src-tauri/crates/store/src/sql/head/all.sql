SELECT change FROM head
