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
    NONE
}
