package io.cxrating.web.kit;

import io.cxrating.figures.Basis;
import io.cxrating.figures.Stray;
import io.cxrating.wording.Wording;
import java.time.LocalDate;

/** The days of an answer and the stray rows, in words. */
public final class Days {
  private Days() {}

  public static String of(Basis basis, Numerals numerals) {
    if (basis.from() == null || basis.to() == null) {
      return Numerals.NONE;
    }
    Wording texts = numerals.texts();
    String days =
        numerals.between(numerals.day(basis.from()), numerals.day(basis.to().minusDays(1)));
    Stray stray = basis.stray();
    if (stray == null) {
      return days;
    }
    LocalDate last = stray.to().minusDays(1);
    String what = leftOut(stray, texts);
    return stray.from().equals(last)
        ? texts.say("strayDay", days, what, numerals.day(last))
        : texts.say("strayDays", days, what, numerals.day(stray.from()), numerals.day(last));
  }

  private static String leftOut(Stray stray, Wording texts) {
    String interactions = texts.say("strayInteractions", stray.interactions());
    if (stray.invitations() == null) {
      return interactions;
    }
    String invitations = texts.say("strayInvitations", stray.invitations());
    return stray.interactions() == 0
        ? invitations
        : texts.say("strayBoth", interactions, invitations);
  }
}
