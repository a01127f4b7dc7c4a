-- Orders are tied to the places that they bar conditions for, too, so that what is told beside an answer is read for its place alone. The ties are filled from the record.
DELETE FROM `ties`;
