package news.dateline.ingest.structure;

import news.dateline.article.SectionKind;

/** Finds remarks about the text: where it first appeared, what was corrected, whose views. */
final class Notes implements Rule {
  private static final Phrase NOTE =
      Phrase.of(
          700,
          "(?:this|the) (?:article|piece|post|story|essay|text|op-ed|commentary|column|report|interview|blog|paper)(?: \\w+)? (?:originally |first |also |previously |initially ){0,2}(?:appeared|was (?:originally |first |also |previously |initially )?(?:published|posted|produced|written|adapted|updated|corrected|amended)|is (?:adapted|republished|based|part|an excerpt)|has been (?:updated|corrected|amended))\\b",
          "(?:an? )?(?:earlier|previous|original|longer|shorter) version of this\\b",
          "(?:originally|first|previously) (?:appeared|published|posted) (?:in|on|at|by)\\b",
          "(?:re)?published with permission\\b",
          "(?:correction|clarification|editor['’]?s['’]? note|note to (?:readers|editors)|author['’]?s note|disclaimer|update|note)(?: ?\\([^)]{1,40}\\))? ?[:—–-]",
          "the (?:views|opinions) expressed\\b",
          "(?:translated|adapted|excerpted) (?:from|by)\\b",
          "(?:dieser (?:artikel|text|beitrag)) (?:erschien|ist) zuerst\\b",
          "(?:korrektur|berichtigung|anmerkung der redaktion) ?:",
          "cet article (?:a été publié|est paru)\\b",
          "(?:rectificatif|correction|note de la rédaction) ?:",
          "este art[íi]culo (?:fue publicado|apareció|se publicó)\\b",
          "(?:corrección|aclaración|nota del editor|nota de la redacción) ?:",
          "este artigo foi (?:originalmente )?publicado\\b",
          "(?:correção|errata|nota do editor|nota da redação) ?:");

  @Override
  public void apply(Page page) {
    for (int i = 0; i < page.size(); i++) {
      if (page.isOpen(i) && NOTE.begins(page.text(i))) {
        page.keep(i, SectionKind.NOTE, null);
      }
    }
  }
}
