package news.dateline.enrich.tag;

import java.util.Set;

/**
 * What Korean writes on to the end of a name: particles, and nouns that make a compound of it. A
 * name followed by anything else is part of another word.
 */
final class Particles {
  private static final int LONGEST = 4;

  private static final Set<String> AFTER_A_NAME =
      Set.of(
          ("은 는 이 가 을 를 의 에 에서 에게 와 과 로 으로 도 만 까지 부터 보다 처럼 이나 나 이라 라 라는 이라는 이며 며 이고 고 인 군 측 산 발 계"
                  + " 식 어 령 행 전 제 내 간 등 및 뿐 씩 들 님 씨 당 국 형 판 정부 대통령 총리 외교부 국방부 당국 주재 대사 대사관 외무부"
                  + " 의회 수도 남부 북부 동부 서부 중부 북서부 남동부 양국 국민 정상 회담 관계 경제 시장 사람 팀 대표 대표팀 기업 언론 매체 법원"
                  + " 경찰 검찰 여성 남성 보다는 에는 에도 에선 에서는 에서도 에게는 과의 와의 로부터 으로부터 이란 이라도 였다 이다 입니다 의원"
                  + " 여행 출신 무역 정상회담 정책 선거 대선 총선 전쟁 사태 문제 해협 반도 연합 연합군 함대 특사 외교 안보 동맹 연합훈련 지역 시민 위원장"
                  + " 국무위원장 장관 외교장관 국방장관 방문 영토 침공 공격 핵 미사일 제재 북측 남측 특별시 시 시장은 지구 지구에 주석 제외 대외")
              .split(" ", -1));

  private Particles() {}

  /** Whether the Hangul from {@code offset} on is nothing but particles and compounds. */
  static boolean only(Tokens tokens, int offset) {
    int at = offset;
    while (hangul(tokens.charAt(at))) {
      int length = longest(tokens, at);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  static boolean hangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  private static int longest(Tokens tokens, int from) {
    int end = from;
    while (end - from < LONGEST && hangul(tokens.charAt(end))) {
      end++;
    }
    for (int to = end; to > from; to--) {
      if (AFTER_A_NAME.contains(tokens.text().substring(from, to))) {
        return to - from;
      }
    }
    return 0;
  }
}
