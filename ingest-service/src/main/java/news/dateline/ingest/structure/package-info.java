/**
 * Finds the structure of a text that came without any: title, byline, sections with their kinds,
 * and the boilerplate around them. {@link news.dateline.ingest.structure.Structure} lists the rules
 * in the order they are asked; each rule is one class and looks for one thing. Works on plain text
 * in any layout and knows no input format; every line ends up in the story or in a cut. All rules
 * take time linear in the text.
 */
@NullMarked
package news.dateline.ingest.structure;

import org.jspecify.annotations.NullMarked;
