package org.dateline.model;

/** The kind of measure that an act makes, asks for, changes or ends. */
public enum Instrument {
    EXPORT_CONTROL,
    IMPORT_RESTRICTION,
    TARIFF,
    TRADE_REMEDY,
    PROCUREMENT_BAN,
    FINANCIAL_SANCTION,
    INVESTMENT_RESTRICTION,
    ENTRY_BAN,
    LICENSING,
    FINANCIAL_AID,
    SUBSIDY,
    AGREEMENT,
    REGULATION,
    LEGAL_PROCEEDING,
    DIPLOMATIC,
    MILITARY,
    OTHER,
    NONE;

    /**
     * Whether a measure of this kind is on goods, whatever their maker. A duty on steel is not a duty on cars, while a
     * ban on a firm's equipment is the ban on the firm.
     */
    public boolean isOnGoods() {
        return switch (this) {
            case TARIFF, TRADE_REMEDY, IMPORT_RESTRICTION, EXPORT_CONTROL -> true;
            default -> false;
        };
    }
}
