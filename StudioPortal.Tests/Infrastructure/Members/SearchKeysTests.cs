using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Tests.Infrastructure.Members;

public class SearchKeysTests
{
    [Fact]
    public void A_member_is_indexed_by_name_sound_numbers_address_and_code()
    {
        PhoneNumber.TryParse("13800133862", "CN", out var phone).ShouldBeTrue();

        SearchKeys.For("周美云", "M-01827", phone, "May.Zhou@Example.com", "QR77ab").ShouldBe(
            ["周美云", "美云", "云", "zhoumeiyun", "meiyun", "yun", "zmy", "my", "y",
             "m-01827", "m01827", "01827", "1827", "13800133862", "8613800133862", "3862", "may.zhou@example.com", "qr77ab"],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("周美云")]
    [InlineData("美云")]
    [InlineData("云")]
    [InlineData("周美雲")]
    [InlineData("周 美")]
    [InlineData("zhou mei yun")]
    [InlineData("ZhouMei")]
    [InlineData("ｚｈｏｕ")]
    [InlineData("meiyun")]
    [InlineData("zmy")]
    [InlineData("my")]
    [InlineData("M-01827")]
    [InlineData("m 01827")]
    [InlineData("1827")]
    [InlineData("138 0013")]
    [InlineData("138-0013-3862")]
    [InlineData("+86 138 0013 3862")]
    [InlineData("３８６２")]
    [InlineData("May.Zhou@")]
    [InlineData(" QR77 ")]
    [InlineData("周\u200B美云")]
    public void A_member_is_found_by_whatever_the_desk_types(string query) => Finds(query, "周美云").ShouldBeTrue();

    [Theory]
    [InlineData("周美人")]
    [InlineData("zhou yun")]
    [InlineData("0013")]
    [InlineData("zhoumeiyunx")]
    [InlineData("@example.com")]
    public void A_member_is_not_found_by_something_else(string query) => Finds(query, "周美云").ShouldBeFalse();

    [Theory]
    [InlineData("張雲", "张云")]
    [InlineData("张云", "張雲")]
    [InlineData("歐陽", "欧阳娜娜")]
    [InlineData("欧阳娜", "歐陽娜娜")]
    [InlineData("娜娜", "歐陽娜娜")]
    public void Traditional_and_simplified_characters_find_each_other(string query, string name) => Finds(query, name).ShouldBeTrue();

    [Theory]
    [InlineData("zeng", "曾美云")]
    [InlineData("cengmei", "曾美云")]
    [InlineData("cmy", "曾美云")]
    [InlineData("lv bu", "吕布")]
    [InlineData("yuchi", "尉遲恭")]
    public void Either_reading_of_a_surname_finds_the_member(string query, string name) => Finds(query, name).ShouldBeTrue();

    [Theory]
    [InlineData("anna m")]
    [InlineData("Müller")]
    [InlineData("Mu\u0308ller")]
    [InlineData("muller")]
    [InlineData("anne-marie")]
    [InlineData("anne marie")]
    [InlineData("marie")]
    [InlineData("o'b")]
    [InlineData("O’Brien")]
    [InlineData("obrien")]
    public void A_Latin_name_is_found_by_each_of_its_words(string query) => Finds(query, "Anna Müller Anne-Marie O'Brien").ShouldBeTrue();

    [Fact]
    public void A_Latin_name_is_not_found_by_the_middle_of_a_word() => Finds("üller", "Anna Müller").ShouldBeFalse();

    [Fact]
    public void A_middle_dot_may_be_typed_or_not()
    {
        Finds("阿迪力·买", "阿迪力·买买提").ShouldBeTrue();
        Finds("阿迪力买", "阿迪力·买买提").ShouldBeTrue();
        Finds("买买提", "阿迪力·买买提").ShouldBeTrue();
    }

    [Fact]
    public void A_rare_character_outside_the_basic_plane_is_searched_whole() => Finds("𠮷", "王𠮷").ShouldBeTrue();

    [Theory]
    [InlineData(" 138 0013-3862 ", "13800133862")]
    [InlineData("（０１０）8888.6666", "01088886666")]
    [InlineData("2024-001", "2024001")]
    [InlineData("M-01827", "m-01827")]
    [InlineData("138 abc", "138abc")]
    [InlineData("zhou　mei", "zhoumei")]
    [InlineData("張·雲", "张云")]
    [InlineData("-", "-")]
    [InlineData("🧘", "🧘")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void A_query_is_folded_before_the_search(string? query, string folded) => SearchKeys.Normalise(query).ShouldBe(folded);

    [Fact]
    public void Half_an_emoji_does_not_fail() => Should.NotThrow(() => SearchKeys.Normalise("\uD83D周"));

    [Fact]
    public void A_query_longer_than_a_key_still_finds_it() => Finds(string.Concat(Enumerable.Repeat("周", 60)), new string('周', 60)).ShouldBeTrue();

    [Fact]
    public void Keys_are_few_and_short_however_long_the_name_is()
    {
        var keys = SearchKeys.For(string.Concat(Enumerable.Repeat("曾𠮷Anna ", 1000)), "M-1", null, new string('x', 300), null);

        keys.Count.ShouldBeLessThanOrEqualTo(SearchKeys.MostKeys);
        keys.ShouldAllBe(key => key.Length <= SearchKeys.LongestKey && !char.IsHighSurrogate(key.Last()));
    }

    [Fact]
    public void A_long_name_never_crowds_out_the_numbers() =>
        SearchKeys.For(new string('周', 60), "M-01827", null, null, null).ShouldContain("1827");

    [Fact]
    public void Nothing_known_gives_no_empty_key() => SearchKeys.For("", "", default(PhoneNumber), " ", null).ShouldBeEmpty();

    static bool Finds(string query, string name)
    {
        PhoneNumber.TryParse("13800133862", "CN", out var phone);
        var keys = SearchKeys.For(name, "M-01827", phone, "may.zhou@example.com", "qr77ab");

        return keys.Any(key => key.StartsWith(SearchKeys.Normalise(query), StringComparison.Ordinal));
    }
}
