/**
 * How good and how fast tagging is: evaluation against gold labels, training of the shipped model,
 * micro-benchmarks. Programs run by hand, never by the build.
 */
@NullMarked
package news.dateline.bench.tag;

import org.jspecify.annotations.NullMarked;
