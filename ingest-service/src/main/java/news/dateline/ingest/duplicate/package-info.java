/**
 * Finds articles that tell the same story in the same words under another identity, and links them.
 * {@link news.dateline.ingest.duplicate.Sketch} is what is remembered of a text, {@link
 * news.dateline.ingest.duplicate.SketchIndex} finds what is like it, {@link
 * news.dateline.ingest.duplicate.LinkTopology} runs both beside the road. Knows nothing of parsing
 * and of the lifecycle: it reads what was accepted.
 */
@NullMarked
package news.dateline.ingest.duplicate;

import org.jspecify.annotations.NullMarked;
