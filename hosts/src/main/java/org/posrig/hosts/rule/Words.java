package org.posrig.hosts.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.posrig.card.CardKind;
import org.posrig.meaning.TransactionKind;
import org.posrig.rule.RefusalReason;

/// How constants are written in a rule file: `card-lost`.
final class Words {
  static final CardKind DEBIT = CardKind.DEBIT;
  static final String[] CARD_KINDS = words(List.of(CardKind.values()));
  static final String[] KINDS = words(List.of(TransactionKind.values()));
  static final String[] REASONS = words(List.of(RefusalReason.values()));

  private Words() {}

  static String[] words(List<? extends Enum<?>> constants) {
    return constants.stream().map(Words::word).toArray(String[]::new);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static CardKind cardKind(String word) {
    return of(CardKind.values(), word).orElse(DEBIT);
  }

  static Optional<TransactionKind> kind(String word) {
    return of(TransactionKind.values(), word);
  }

  static Optional<RefusalReason> reason(String word) {
    return of(RefusalReason.values(), word);
  }

  private static <E extends Enum<E>> Optional<E> of(E[] all, String word) {
    return Stream.of(all).filter(one -> word(one).equals(word)).findFirst();
  }
}
