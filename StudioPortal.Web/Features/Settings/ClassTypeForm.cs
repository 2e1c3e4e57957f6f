using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Settings;

/// <summary>A class type as it is being typed (R011).</summary>
sealed class ClassTypeForm(string currency)
{
    const long MostFee = 100_000_000;

    public string Name { get; set; } = "";
    public string NameInEnglish { get; set; } = "";
    public string Style { get; set; } = "";
    public string Minutes { get; set; } = "60";
    public string Level { get; set; } = nameof(ClassLevel.AllLevels);
    public string SuitableFor { get; set; } = "";
    public string Introduction { get; set; } = "";
    public string Fee { get; set; } = "";
    public Caution Cautions { get; set; }
    public bool IsPrivate { get; set; }
    public bool IsRetired { get; set; }

    long? Amount => Money.Read(Fee, currency);

    public ClassTypeDetails Details => new(
        Name, NameInEnglish, Style, Typed.Number(Minutes) ?? 0, Enum.Parse<ClassLevel>(Level), SuitableFor, Introduction,
        Amount, Cautions, IsPrivate);

    public static ClassTypeForm Of(ClassType? type, string currency) => type is null ? new(currency) : new(currency)
    {
        Name = type.Name, NameInEnglish = type.NameInEnglish ?? "", Style = type.Style, Minutes = Typed.Of(type.Minutes),
        Level = type.Level.ToString(), SuitableFor = type.SuitableFor ?? "", Introduction = type.Introduction ?? "",
        Fee = type.Fee is { } fee ? Money.Plain(fee, currency) : "", Cautions = type.Cautions, IsPrivate = type.IsPrivate, IsRetired = type.IsRetired,
    };

    public FormFaults Check() => new FormFaults()
        .Need(nameof(Name), Text.IsShort(Name), "Fault.Name")
        .Need(nameof(Style), Text.IsShort(Style), "Fault.Style")
        .Need(nameof(Minutes), Typed.IsWithin(Minutes, 10, 480), "Fault.Minutes")
        .Need(nameof(Fee), Fee.Trim().Length == 0 || Amount is >= 0 and <= MostFee, "Fault.Fee");
}
