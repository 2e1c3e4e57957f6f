using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Architecture;

/// <summary>The screens' texts in English, simplified and traditional Chinese.</summary>
public partial class TextTests
{
    /// <summary>Words that stay as they are in every language.</summary>
    static readonly string[] Brands = ["StudioPortal", "Excel", "SignalR", "API", "PDF", "QR", "VIP", "Wi-Fi", "English", "E-Mail", "Email", "CSV", "SMS", "OK", "SQLite", "SQL Server"];

    /// <summary>Where Chinese has a word of its own and needs no value.</summary>
    static readonly string[] SaidWithoutValue = ["TodayTexts Day.AfterTomorrow"];

    /// <summary>Characters that only simplified Chinese writes so.</summary>
    const string OnlySimplified = "签约课员时间开门预说读书长东车马见学习练觉体态员经结约络给绍继续线组织级纪练细终红";

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public void Every_text_is_there_in_every_language(string language) =>
        Sets().SelectMany(set => Difference(set, language)).ShouldBeEmpty();

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public void Placeholders_agree_between_languages(string language) =>
        Sets().SelectMany(set => set.English.Where(text => set.In(language).TryGetValue(text.Key, out var other) && Placeholders(other) != Placeholders(text.Value))
            .Select(text => $"{set.Name} {text.Key}")).Except(SaidWithoutValue).ShouldBeEmpty();

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public void Chinese_texts_are_in_Chinese(string language) =>
        Sets().SelectMany(set => set.In(language).Where(text => IsLatinSentence(text.Value)).Select(text => $"{set.Name} {text.Key}: {text.Value}")).ShouldBeEmpty();

    [Fact]
    public void English_texts_have_no_Chinese_characters() =>
        Sets().SelectMany(set => set.English.Where(text => Han().IsMatch(text.Value) && !IsNameOfALanguage(text.Value)).Select(text => $"{set.Name} {text.Key}: {text.Value}")).ShouldBeEmpty();

    [Fact]
    public void Traditional_texts_have_no_simplified_characters() =>
        Sets().SelectMany(set => set.In("zh-Hant").Where(text => text.Value.Any(OnlySimplified.Contains) && !IsNameOfALanguage(text.Value))
            .Select(text => $"{set.Name} {text.Key}: {text.Value}")).ShouldBeEmpty();

    [Fact]
    public void Simplified_and_traditional_are_not_copies_of_one_another() =>
        Sets().Where(set => set.In("zh-Hans").Count > 20 && set.In("zh-Hans").All(text => set.In("zh-Hant").GetValueOrDefault(text.Key) == text.Value))
            .Select(set => set.Name).ShouldBeEmpty();

    [Fact]
    public void No_text_is_empty_or_there_twice()
    {
        Files().SelectMany(file => Entries(file).Where(text => text.Value.Trim().Length == 0).Select(text => $"{file.Path} {text.Key}")).ShouldBeEmpty();

        Files().SelectMany(file => Entries(file).GroupBy(text => text.Key).Where(same => same.Count() > 1).Select(same => $"{file.Path} {same.Key}")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_ability_and_every_role_has_its_words()
    {
        var said = Sets().Where(set => set.Name is "SettingsTexts" or "IdentityTexts").SelectMany(set => set.English.Keys).ToHashSet();

        Enum.GetNames<Ability>().Select(ability => $"Ability.{ability}").Concat(Enum.GetNames<Role>().Select(role => $"Role.{role}"))
            .Except(said).ShouldBeEmpty();
    }

    [Fact]
    public void Every_refusal_can_be_said()
    {
        var said = Sets().Where(set => set.Name == "RefusalTexts").SelectMany(set => set.English.Keys).ToHashSet();
        Assert.SkipWhen(said.Count == 0, "No texts yet.");

        Codes().Except(said).ShouldBeEmpty();
    }

    sealed record TextSet(string Name, Dictionary<string, string> English, Dictionary<string, Dictionary<string, string>> Others)
    {
        public Dictionary<string, string> In(string language) => Others.GetValueOrDefault(language) ?? [];
    }

    static IEnumerable<SourceFile> Files() => Sources.Files(".resx", "StudioPortal.Web/Resources/");

    static IEnumerable<TextSet> Sets() => Files().GroupBy(file => file.Name.Split('.')[0]).Select(files => new TextSet(
        files.Key,
        files.Where(file => file.Name.Split('.').Length == 2).SelectMany(Entries).DistinctBy(text => text.Key).ToDictionary(),
        files.Where(file => file.Name.Split('.').Length == 3).ToDictionary(file => file.Name.Split('.')[1], file => Entries(file).DistinctBy(text => text.Key).ToDictionary())));

    static IEnumerable<KeyValuePair<string, string>> Entries(SourceFile file) => XDocument.Parse(file.Text).Root!.Elements("data")
        .Select(text => KeyValuePair.Create(text.Attribute("name")!.Value, text.Element("value")!.Value));

    static IEnumerable<string> Difference(TextSet set, string language) =>
        set.English.Keys.Except(set.In(language).Keys).Select(key => $"{set.Name}.{language} lacks {key}")
            .Concat(set.In(language).Keys.Except(set.English.Keys).Select(key => $"{set.Name} lacks {key}"));

    static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order());

    static bool IsLatinSentence(string text)
    {
        var rest = Brands.Aggregate(Placeholder().Replace(text, ""), (left, brand) => left.Replace(brand, ""));
        return !Han().IsMatch(text) && LatinWord().IsMatch(rest);
    }

    /// <summary>A language is named in itself, whatever the screen's.</summary>
    static bool IsNameOfALanguage(string text) => text is "简体中文" or "繁體中文" or "简" or "繁" or "中文";

    static IEnumerable<string> Codes() => typeof(Refusal).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)).Select(CodeOf).OfType<string>().Distinct();

    static string? CodeOf(MemberInfo member) => member switch
    {
        FieldInfo field => (field.GetValue(null) as Refusal)?.Code,
        MethodInfo { IsSpecialName: false } method => ((Refusal)method.Invoke(null, [.. method.GetParameters().Select(Anything)])!).Code,
        _ => null,
    };

    static object? Anything(ParameterInfo parameter) =>
        parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\u3400-\u4dbf\u4e00-\u9fff]")]
    private static partial Regex Han();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex LatinWord();
}
