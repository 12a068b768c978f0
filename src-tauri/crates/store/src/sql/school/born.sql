SELECT id, born FROM school
