package news.dateline.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static final String FERRY =
      "The ferry between Busan and Fukuoka will sail again from Monday after a break of three months, the "
          + "operator said. The crossing of 212 kilometres takes 3.5 hours. Harbor pilots in both ports had "
          + "refused to board the vessel since an inspection in August found cracks in two of its foils.";
  private static final String CHINESE =
      "釜山至福冈的渡轮将于周一恢复航行，此前停航三个月，运营商表示。两港的引航员自八月份检查发现船体水翼出现裂缝以来一直拒绝登船。" + "公司称已更换全部部件，并接受两国海事部门的检验。";

  @Test
  void typographyCaseAndPunctuationDoNotCount() {
    String plain = "He said: \"The company's loss - 1,750 dlrs - won't matter.\" " + FERRY;
    String typeset =
        "HE SAID: \u201cThe company\u2019s loss \u2014 1750 dlrs \u2014 won\u2019t matter.\u201d\u00a0"
            + FERRY;
    assertThat(sketch(plain).toBytes()).isEqualTo(sketch(typeset).toBytes());
  }

  @Test
  void cutCopyIsContainedWhole() {
    String longer = FERRY + " " + FERRY.replace("ferry", "freighter").replace("in", "on");
    Likeness likeness = Likeness.of(sketch(FERRY), sketch(longer));
    assertThat(likeness.sameStory()).isTrue();
    assertThat(likeness.containment()).isEqualTo(1);
    assertThat(likeness.resemblance()).isLessThan(0.8);
  }

  @Test
  void samePatternWithOtherFiguresIsAnotherStory() {
    assertThat(alike(FERRY, FERRY)).isTrue();
    assertThat(alike(FERRY, FERRY.replace("212", "188").replace("3.5", "4.25"))).isFalse();
  }

  @Test
  void textsInScriptsWithoutSpacesAreCompared() {
    String thai =
        "เรือข้ามฟากระหว่างปูซานและฟุกุโอกะจะกลับมาให้บริการอีกครั้งในวันจันทร์หลังจากหยุดไปสามเดือน";
    assertThat(alike(CHINESE, "本报讯 " + CHINESE)).isTrue();
    assertThat(alike(thai, thai + " ผู้ให้บริการกล่าว")).isTrue();
    assertThat(alike(CHINESE, new StringBuilder(CHINESE).reverse().toString())).isFalse();
  }

  @Test
  void shortNoticesAreLinkedOnlyWhenIdenticalHeadlineAndAll() {
    String notice = "The ferry to Jeju leaves at 14:00 today. Please check in 30 minutes before.";
    Sketch one = Sketch.of("Ferry to Jeju", List.of(notice));
    assertThat(Likeness.of(one, Sketch.of("Ferry to Jeju", List.of(notice))).sameStory()).isTrue();
    assertThat(Likeness.of(one, Sketch.of("Ferries", List.of(notice))).sameStory()).isFalse();
    assertThat(alike(notice, notice.replace("14:00", "15:00"))).isFalse();
  }

  @Test
  void textOfAFewWordsIsLikeNothing() {
    Sketch untitled = Sketch.of("Untitled", List.of("More follows."));
    assertThat(Likeness.of(untitled, untitled).sameStory()).isFalse();
  }

  @Test
  void bytesAreReadBackAsTheyWereWritten() {
    byte[] bytes = sketch(FERRY).toBytes();
    assertThat(Sketch.fromBytes(bytes).toBytes()).isEqualTo(bytes);
    assertThat(bytes.length).isLessThanOrEqualTo(400);
  }

  @Test
  void hugeTextHasASmallSketch() {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 150_000; word++) {
      text.append("word").append(word).append(' ');
    }
    assertThat(sketch(text.toString()).toBytes().length).isLessThanOrEqualTo(400);
  }

  private static boolean alike(String one, String other) {
    return Likeness.of(sketch(one), sketch(other)).sameStory();
  }

  private static Sketch sketch(String text) {
    return Sketch.of("Headline", List.of(text));
  }
}
