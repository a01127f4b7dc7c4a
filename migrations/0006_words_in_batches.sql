-- Words are put into the full-text index when all entries of a batch are shown: by a trigger, each of them made a piece of its own of the index, and the more pieces, the slower a search.
DROP TRIGGER `search_follows_in`;
