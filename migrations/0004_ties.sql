-- What bears on what, under any version of it, so that a question is answered without reading the whole record. Completed by hand: STRICT and WITHOUT ROWID.
CREATE TABLE `ties` (
	`key` text NOT NULL,
	`entity` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`key`, `entity`)
) STRICT, WITHOUT ROWID;