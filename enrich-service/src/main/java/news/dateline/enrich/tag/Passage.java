package news.dateline.enrich.tag;

/**
 * One run of text of a story.
 *
 * @param pointer where it is in the article, a JSON Pointer
 * @param zone what it is to the story
 * @param text never empty
 * @param section the index of the section it belongs to, or -1
 * @param before how many characters of running text come before it
 */
record Passage(String pointer, Zone zone, String text, int section, int before) {}
