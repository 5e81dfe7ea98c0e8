import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** Agreements in Turkish, Vietnamese, Romanian and Malay or Indonesian: what is agreed, and what only looks like it. */

const TR = `ORTAK ARAŞTIRMA SÖZLEŞMESİ
Taraflar: Karaburun Deniz Bilimleri Enstitüsü, İzmir, Türkiye (“Enstitü”) ve Shanghai Lingang Kıyı Araştırma Merkezi, Çin (“Merkez”).
MADDE 1 – AMAÇ
Taraflar, deniz çayırlarının karbon tutma kapasitesini birlikte araştırır.`;
const VI = `THỎA THUẬN HỢP TÁC
BÊN A: Trường Đại học Nông nghiệp Hậu Giang, Việt Nam
BÊN B: Viện Công nghệ Lúa Fengxian, Thượng Hải, Trung Quốc
Điều 1. Mục tiêu
Hai bên cùng nghiên cứu giống lúa chịu mặn.`;
const RO = `ACORD DE COOPERARE
între Universitatea de Științe Agricole din Bărăgan, România („UB”) și Institutul Jiading de Pedologie, China („IJ”).
Art. 1 Obiectul
Părțile cercetează împreună solurile sărăturate din lunca Dunării.`;
const MS = `PERJANJIAN KERJA SAMA
antara Universitas Lamandau, Indonesia (“UL”) dan Institut Kelautan Pudong, China (“IKP”).
Pasal 1 Ruang Lingkup
Para pihak melakukan penelitian bersama tentang rumput laut.`;
const LANGUAGES = {
  tr: {
    head: TR,
    whole: `MADDE 2 – GÖREVLER
Enstitü saha ölçümlerini yürütür. Merkez karot analizlerini yapar.
MADDE 3 – KATKILAR
Enstitü 2.500.000 TL ve iki araştırmacı tahsis eder. Merkez 900.000 RMB ve üç mühendis sağlar.
MADDE 4 – FİKRİ HAKLAR
Ortak sonuçlar tarafların eşit paylı ortak mülkiyetindedir.
MADDE 5 – GELİRLERİN PAYLAŞIMI
Lisans gelirlerinin yüzde kırkı Enstitü'ye, yüzde altmışı Merkez'e ödenir.
MADDE 6 – SÜRE
Bu sözleşme 1 Mart 2027 tarihinden 28 Şubat 2030 tarihine kadar geçerlidir ve aksi bildirilmedikçe birer yıl uzar.`,
    none: `MADDE 2 – GİZLİLİK
Gizlilik yükümlülüğü sözleşmenin sona ermesinden itibaren beş yıl sürer.
MADDE 3 – ÖNCEKİ BİLGİLER
Sözleşmeden önce edinilen patentler sahibine aittir.
MADDE 4 – SÜRE
Bu sözleşme imza tarihinden itibaren üç yıl geçerlidir. Süre kendiliğinden uzamaz.`,
  },
  vi: {
    head: VI,
    whole: `Điều 2. Phân công nhiệm vụ
Bên A chịu trách nhiệm lai tạo giống. Bên B tiến hành phân tích gen.
Điều 3. Kinh phí
Bên A đóng góp 800 triệu đồng và ba kỹ sư. Bên B tài trợ 500.000 nhân dân tệ.
Điều 4. Quyền sở hữu trí tuệ
Giống lúa mới thuộc sở hữu chung của hai bên.
Điều 5. Phân chia lợi ích
Lợi nhuận được chia theo tỷ lệ 60% cho Bên A và 40% cho Bên B.
Điều 6. Thời hạn
Thỏa thuận có hiệu lực từ ngày 01 tháng 3 năm 2027 đến ngày 28 tháng 2 năm 2030 và được tự động gia hạn mỗi lần một năm.`,
    none: `Điều 2. Bảo mật
Thông tin được giữ bí mật trong năm năm sau khi chấm dứt.
Điều 3. Sở hữu trí tuệ sẵn có
Sáng chế có trước ngày ký thỏa thuận thuộc quyền sở hữu của bên đó.
Điều 4. Thời hạn
Thỏa thuận có hiệu lực ba năm kể từ ngày ký, không được tự động gia hạn.`,
  },
  ro: {
    head: RO,
    whole: `Art. 2 Repartizarea sarcinilor
UB răspunde de lucrările de teren. IJ efectuează analizele de laborator.
Art. 3 Contribuții
UB contribuie cu 300.000 lei și doi cercetători. IJ pune la dispoziție 700.000 RMB și aparatură.
Art. 4 Proprietatea intelectuală
Rezultatele comune aparțin ambelor părți în cote egale.
Art. 5 Venituri
Veniturile din licențe se împart: 45% pentru UB și 55% pentru IJ.
Art. 6 Durata
Acordul este valabil de la 1 martie 2027 până la 28 februarie 2030 și se prelungește automat cu câte un an.`,
    none: `Art. 2 Confidențialitate
Informațiile rămân secrete timp de cinci ani după încetare.
Art. 3 Drepturi anterioare
Brevetele anterioare acordului aparțin părții care le deținea.
Art. 4 Durata
Acordul este valabil 36 de luni de la semnare. Acordul nu se prelungește automat.`,
  },
  ms: {
    head: MS,
    whole: `Pasal 2 Pembagian Tugas
UL bertanggung jawab atas budidaya di laut. IKP melaksanakan analisis di laboratorium.
Pasal 3 Kontribusi
UL menyediakan Rp 900.000.000 dan dua peneliti. IKP membiayai RMB 450.000 dan peralatan.
Pasal 4 Kekayaan Intelektual
Hasil penelitian menjadi milik bersama para pihak.
Pasal 5 Pembagian Keuntungan
Pendapatan lisensi dibagi 50 persen untuk UL dan 50 persen untuk IKP.
Pasal 6 Jangka Waktu
Perjanjian ini berlaku dari 1 Maret 2027 sampai 28 Februari 2030 dan diperpanjang secara otomatis.`,
    none: `Pasal 2 Kerahasiaan
Rahasia dijaga selama lima tahun setelah perjanjian berakhir.
Pasal 3 Kekayaan intelektual yang sudah ada
Paten yang sudah ada sebelum perjanjian dimiliki oleh pihak asal.
Pasal 4 Jangka Waktu
Perjanjian ini berlaku selama tiga tahun sejak ditandatangani dan tidak diperpanjang secara otomatis.`,
  },
} as const;

for (const [language, { head, whole, none }] of Object.entries(LANGUAGES)) {
  it(`reads all that is agreed in ${language}`, () => {
    const read = readElements(pagesOf(`${head}\n${whole}`));
    const { content, inputs, division, ip, benefitSplit, term } = read;
    expect([content, inputs, division, ip, benefitSplit, term].map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => "present"));
    expect([term.start, term.end, term.months, term.autoRenewal]).toEqual(["2027-03-01", "2030-02-28", 36, true]);
  });

  it(`takes neither secrecy, what was there before nor a renewal ruled out for an element in ${language}`, () => {
    const { inputs, division, ip, benefitSplit, term, laboratory, team } = readElements(pagesOf(`${head}\n${none}`));
    expect([inputs, division, ip, benefitSplit, laboratory, team].map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => "missing"));
    expect([term.status, term.why, term.months, term.autoRenewal]).toEqual(["unclear", "start-not-known", 36, false]);
  });
}

it("sees a tacit renewal that is ruled out behind the verb, in French and Italian", () => {
  const fr = (sentence: string) =>
    readElements(
      pagesOf(
        `Convention de recherche\nEntre l'Institut breton de chimie (« IBC ») et le Laboratoire Situan des algues (« LSA »).\nArticle 1. Objet\nLes parties étudient les alginates.\nArticle 2. Durée\nLa convention prend effet le 1er mars 2027 et prend fin le 31 décembre 2029. ${sentence}`,
      ),
    ).term.autoRenewal;
  expect(fr("Elle n'est pas reconductible tacitement.")).toBe(false);
  expect(fr("Elle est reconductible tacitement par périodes d'un an.")).toBe(true);
});
