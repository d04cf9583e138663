package org.posrig.second.setting;

/// What a merchant may choose.
///
/// @param reversalTries sendings before the new transaction is given up
/// @param copies slips of an approval
/// @param noPinLimitCents up to here no PIN is asked for
/// @param pinTries how often it asks after a wrong PIN
/// @param maxRecords then the batch must be closed
/// @param firstStan the first trace number of a new memory
/// @param fallback the stripe of a dead chip may be read
/// @param voidCard a void needs the card
public record Habits(
    int reversalTries,
    int copies,
    int noPinLimitCents,
    int pinTries,
    int maxRecords,
    int firstStan,
    boolean fallback,
    boolean voidCard,
    String operatorPassword,
    String supervisorPassword) {}
