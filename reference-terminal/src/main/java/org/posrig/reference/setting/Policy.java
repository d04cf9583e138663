package org.posrig.reference.setting;

/// What the shop has agreed with its acquirer.
///
/// @param copies of a transaction's slip
/// @param noPinLimitCents amounts up to it ask for no PIN
/// @param fallback whether a chip card may be swiped after its chip failed
/// @param voidCard whether a void asks for the card
/// @param emptySettle whether an empty batch may be settled
/// @param autoSignOff whether settling signs off
/// @param maxRecords transactions before the journal must be settled
/// @param pinTries PIN entries after answer 55, the first one included
/// @param encryptTracks whether tracks travel under the track key
/// @param firstStan the number of a new terminal's first request
/// @param sendSerial whether sign-in names the PIN pad's serial number
public record Policy(
    Language language,
    int copies,
    long noPinLimitCents,
    boolean fallback,
    boolean voidCard,
    boolean emptySettle,
    boolean autoSignOff,
    int maxRecords,
    int pinTries,
    boolean encryptTracks,
    int firstStan,
    boolean sendSerial,
    String operatorPassword,
    String supervisorPassword) {}
