-- SQLite keeps a role as text: there is nothing to change.
SELECT 1;
