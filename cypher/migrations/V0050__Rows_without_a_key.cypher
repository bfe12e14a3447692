// A row is written in one transaction with its version, whose id is unique: a key of its own, the longest word of each row, said it again.
DROP CONSTRAINT involved_in_row IF EXISTS;
DROP CONSTRAINT acts_on_row IF EXISTS;
