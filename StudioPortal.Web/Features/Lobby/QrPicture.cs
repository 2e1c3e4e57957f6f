using System.Globalization;
using System.Text;
using QRCoder;

namespace StudioPortal.Web.Features.Lobby;

/// <summary>A QR code as one SVG path, a unit to a module, with the quiet zone around it in the view box.</summary>
public sealed record QrPicture(string ViewBox, string Path)
{
    const int Quiet = 2;

    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;

        // The matrix carries a quiet zone of four of its own.
        var size = modules.Count - 8;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
            {
                var length = 0;
                while (x + length < size && modules[y + 4][x + length + 4]) length++;
                if (length == 0) continue;
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{length}v1h-{length}z");
                x += length;
            }

        var side = size + 2 * Quiet;
        return new(string.Create(CultureInfo.InvariantCulture, $"{-Quiet} {-Quiet} {side} {side}"), path.ToString());
    }
}
