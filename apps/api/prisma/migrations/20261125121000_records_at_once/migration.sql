-- Whoever points to a record is looked for at every write. What an index of this kind puts aside to sort in later is gone through for each
-- record that is looked for: after ten thousand rows at once that took a second for each further block.
alter index record_version_links_idx set (fastupdate = off);
