using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Data.Demo;
using StudioPortal.Infrastructure.Upkeep;

namespace StudioPortal.Web.CommandLine;

/// <summary>What the command line prints: for people, or one JSON document for programs.</summary>
static class Answers
{
    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Json(object document) => JsonSerializer.Serialize(document, Format);

    public static string Text(Refusal refusal) => refusal.Code switch
    {
        "not-empty" => "The database is not empty; the demonstration studio only moves into an empty one.",
        "account-not-found" => "No account has this e-mail.",
        "storage-busy" => "Another process holds the database; try again.",
        "storage-full" when refusal.Values is [string why] => $"The file cannot be written: {why} Nothing was replaced.",
        "storage-full" => "The database cannot be written: the disk is full or read-only.",
        "backup-not-embedded" => "This database is on SQL Server; back it up with the server's own means.",
        "backup-not-found" => "There is no such file.",
        "backup-not-readable" => "The file is no backup of a studio, or it is damaged. Nothing was replaced.",
        "backup-newer" => "The file was made by a newer version of the product. Nothing was replaced.",
        "backup-in-use" => "The product is running on this database; stop it, then restore. Nothing was replaced.",
        _ => $"Refused: {refusal.Code} {string.Join(' ', refusal.Values)}".TrimEnd(),
    };

    public static object Of(DemoReport report) => new
    {
        report.Size.Seed, report.Members, report.Size.Weeks, report.Sessions, report.Cards, report.Bookings, report.CheckIns,
        report.LedgerEntries, report.Notices, report.JournalLines, report.Rows, Seconds = Seconds(report.Took),
    };

    public static string Text(DemoReport report) => string.Create(CultureInfo.InvariantCulture,
        $"""
        The demonstration studio is ready: {report.Members:N0} members, {report.Cards:N0} cards, {report.Sessions:N0} classes, {report.Bookings:N0} bookings, {report.CheckIns:N0} check-ins.
        {report.Rows:N0} rows in {Seconds(report.Took):0.0} s. Sign in as admin, manager, desk, teacher or member @demo.studio with the password {DemoStudioPassword}.
        """);

    public static string Text(BackupReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.File}: {report.Bytes:N0} bytes.");

    public static object Of(RestoreReport report) => new
    {
        Replaced = report.IsReplaced, report.KeptAs, Verification = Of(report.Verification),
    };

    public static string Text(RestoreReport report) => $"{Text(report.Verification)}\n" + report switch
    {
        { IsReplaced: false } => "Nothing was replaced.",
        { KeptAs: { } kept } => $"Restored. What was there before is kept as {kept}.",
        _ => "Restored.",
    };

    public static object Of(VerificationReport report) => new
    {
        report.IsSound, Findings = report.Found, report.At, Seconds = Seconds(report.Took), report.Checks,
    };

    public static string Text(VerificationReport report)
    {
        var text = new StringBuilder();
        foreach (var check in report.Checks)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{(check.Found == 0 ? "ok   " : "WRONG")} {check.Code,-28} {check.Rows,12:N0} rows{(check.Found == 0 ? "" : $", {check.Found:N0} wrong")}");
            foreach (var finding in check.Findings) text.AppendLine(CultureInfo.InvariantCulture, $"      {finding.Subject}: {finding.Detail}");
        }

        return text.Append(CultureInfo.InvariantCulture, $"{report.Checks.Count} checks, {report.Found:N0} findings, {Seconds(report.Took):0.0} s").ToString();
    }

    static string DemoStudioPassword => Infrastructure.Data.DemoStudio.Password;

    static double Seconds(TimeSpan took) => Math.Round(took.TotalSeconds, 2);
}
